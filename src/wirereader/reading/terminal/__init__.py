"""What the terminal itself answers when it is asked, without any screen library."""
