"""The official portal's own codes of provinces and communes, once they were read from its file."""
