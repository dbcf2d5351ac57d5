"""Forms for the public: the page that is filled in, the sheet of paper, the files for programs."""
