"""“Dữ liệu của tôi”: what is held about a person, and all of it as files for her alone."""
