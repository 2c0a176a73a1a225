"""A person's way from helped to alone: how she was helped, which rung she stands on, what else she is learning."""
