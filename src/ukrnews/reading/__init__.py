"""Reading: from an article's characters to tokens, sentences, quotations, tags and what is built on them."""
