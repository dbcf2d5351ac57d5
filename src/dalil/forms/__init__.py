"""Questions asked of the public: one schema, and everything that is made of it."""
