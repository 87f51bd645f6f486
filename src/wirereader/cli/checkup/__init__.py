"""What `wirereader doctor` looks at: each subject a function from the surroundings to findings."""
