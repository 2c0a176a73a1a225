"""How sure a ward is who somebody is: said by herself, seen on her card, or confirmed by the state."""
