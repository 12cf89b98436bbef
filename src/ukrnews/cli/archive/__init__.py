"""`ukrnews archive …`: an archive is made, grows, and is asked."""
