/**
 * The password with which Excel encrypts a workbook whose structure is protected without a password of its own.
 * Excel and WPS try it without asking, so their users do not know that such a file has one.
 */
export const defaultPassword = "VelvetSweatshop";
