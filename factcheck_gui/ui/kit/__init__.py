"""What every view is made of: theme, fonts, painted controls, rows."""
