"""What the ward gives as result besides its own notice: a document that another system made, or a signed sheet."""
