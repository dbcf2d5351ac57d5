"""What is for members and stands where everybody reads: found before anybody else finds it."""
