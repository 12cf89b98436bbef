"""What an archive can be asked; one question a file, each answered with objects and with rows of a declared table."""
