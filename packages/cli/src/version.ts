/** The version of the whole repository: commands and actions are released together. */
export const VERSION = '0.0.0';
