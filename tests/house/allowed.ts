/**
 * What each room of src still has past the limits of the house. These numbers only ever go down: whoever brings a
 * room nearer to its limits lowers its number here, and no change may raise one.
 */
export const allowed: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  view: {
    'functions over 60 lines': 2,
    'files over 300 lines': 1,
    '! without a reason': 4,
    'types without a docstring': 10,
  },
  render: {
    'functions over 60 lines': 4,
    '! without a reason': 18,
    'types without a docstring': 5,
    'functions without a docstring': 7,
  },
  commands: {
    'functions with six parameters': 1,
    '! without a reason': 3,
  },
};

/** Import cycles that are known, each as the line that `importCycles` gives. */
export const allowedCycles: readonly string[] = [];
