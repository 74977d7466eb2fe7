/**
 * Looks at one answer before it is sent and says, as sentences, where it departs from GitHub's own description.
 * `path` is the path as requested, without query and host (`/repos/acme/shop/pulls/1`); `body` is the parsed JSON
 * answer, or a string for other media types; `mediaType` is the answer's content type without parameters. An empty
 * list means that the answer conforms.
 */
export type ResponseCheck = (call: {
  method: string;
  path: string;
  status: number;
  body: unknown;
  mediaType: string;
}) => string[];
