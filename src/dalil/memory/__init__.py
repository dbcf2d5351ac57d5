"""What earlier builds worked out, so that the next one need not. Nothing here is ever needed."""
