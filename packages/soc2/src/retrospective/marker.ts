/** How the body of every retrospective's issue says what it is; what follows in the comment says which one. */
export const RETROSPECTIVE_MARKER = '<!-- countersign:retrospective';
