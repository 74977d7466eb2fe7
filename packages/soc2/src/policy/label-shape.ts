import { line } from './entry-shapes.ts';
import { mapping, optional } from './mapping-shape.ts';
import { mapped, type Read } from './shape.ts';

/** The labels' names unless the policy says otherwise: the blog's. */
export const DEFAULT_LABELS = {
  humanReview: 'human-review',
  aiApproved: 'ai-approved',
} as const;

type Labels = {
  readonly 'human-review'?: string;
  readonly 'ai-approved'?: string;
};

/** GitHub compares labels without case. With one name for both, every run would add and remove the same label. */
function distinctLabels(labels: Labels): Read<Labels> {
  const human = labels['human-review'] ?? DEFAULT_LABELS.humanReview;
  const ai = labels['ai-approved'] ?? DEFAULT_LABELS.aiApproved;
  if (human.normalize('NFC').toLowerCase() !== ai.normalize('NFC').toLowerCase()) return { value: labels };
  return {
    message: 'both labels have one name',
    fix: 'Give them different names; case does not count.',
  };
}

/** The names of the two labels. */
export const labelsShape = mapped(
  mapping({
    'human-review': optional(line(50), {
      description: 'Label of high-risk changes.',
      examples: ['human-review'],
      default: DEFAULT_LABELS.humanReview,
    }),
    'ai-approved': optional(line(50), {
      description: "Label of low-risk changes while the AI reviewer's approval stands.",
      examples: ['ai-approved'],
      default: DEFAULT_LABELS.aiApproved,
    }),
  }),
  distinctLabels,
);
