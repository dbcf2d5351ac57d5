"""Words as they are searched: one table of rules, read here and by the browser's twin."""
