"""What a person says is wrong about her, and what the ward answers."""
