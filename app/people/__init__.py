"""Who somebody is: names, numbers and phones as people write them, accounts, staff and who is signed in."""
