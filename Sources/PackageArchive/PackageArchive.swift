// Placeholder so that the package builds until this part has its first file.
