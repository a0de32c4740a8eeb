import { Problem, TokenRefused, type Trouble } from '../api/problem.js';
import type { Catalogue } from './en.js';

/** What went wrong, and why, in a sentence for staff. */
export function tell(trouble: Trouble, text: Catalogue): string {
  if (trouble instanceof TokenRefused) {
    return text.trouble.signedOut;
  }
  if (!(trouble instanceof Problem)) {
    return text.trouble.unreachable;
  }
  switch (trouble.status) {
    case 401:
      return text.trouble.signedOut;
    case 403:
      return text.trouble.forbidden;
    case 404:
      return text.trouble.notFound;
    case 429:
      return text.trouble.tooMany;
    default:
      return trouble.status >= 500 ? text.trouble.unavailable : trouble.detail || text.trouble.other;
  }
}
