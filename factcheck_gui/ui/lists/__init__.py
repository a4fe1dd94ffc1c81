"""What is in the library and in this story: articles, claims, queries, find anything."""
