"""“Ai đã mở hồ sơ của tôi?”: what was done with a person's things, told to herself."""
