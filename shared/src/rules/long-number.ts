/**
 * Five digits and more, however they are set apart: postcodes, telephone numbers, dates of birth. What one dials in need
 * is shorter.
 */
export const longNumber = /\d(?:[ ./-]{0,3}\d){4,}/gu;
