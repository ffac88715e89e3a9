"""One number, one place: the same figure on cards, pages, in files, lists and the command line, over the demo."""
