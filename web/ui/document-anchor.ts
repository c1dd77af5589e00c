/** Where a notice stands on `/policy`, by its number. */
export const documentAnchor = (number: string): string => `document-${number.replaceAll(/\s/g, '')}`;
