"""What a record is: one file per kind under `collections/`, its parts beside them."""
