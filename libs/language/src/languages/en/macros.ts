/** Named pieces of English patterns. */
export const macros = {
  and: '(, and|, or|,|and|or|&|/|+)',
  also: '(and|, and|and again|&|/|+)',
  correction:
    '(no|nope|no wait|wait no|wait|sorry|oops|no sorry|sorry no|i mean|i meant|no i mean|no i meant|or rather|rather|make that|no make that|actually|no actually|scratch that)',
  next: '(next|nxt)',
  at: '(at|@|around|about|at around|at about)',
  by: '(by|on|due|due on|due by|due at|is due|is due on|is due by|is due at|are due|are due on|are due by|are due at|before|no later than|not later than|deadline|deadline :|due :|due date|due date :|scheduled for|scheduled on|planned for|due for|scheduled :)',
  once: '((once|1 x) (a|per))',
  workday: '(weekday|workday|work day|working day|business day)',
  workdays: '(weekdays|workdays|work days|working days|business days)',
  except: '(except|but|except on|but not|but not on|except for)',
  ofMonth: '(of the month|of every month|of each month|in the month|in every month|in each month)',
  remind:
    '([,] [and] [please] (remind me|notify me|alert me|ping me|nudge me|set [a] reminder|add [a] reminder|reminder|reminders|with [a] reminder|with reminders) [:])',
  before:
    '(before|earlier|prior|beforehand|ahead|ahead of time|in advance|early|before it|before that|before due|before (the|its) (due date|deadline))',
  tasks:
    '(tasks|todos|to-dos|to dos|items|things|reminders|stuff|todo list|to-do list|to do list|task list|todo items|to-do items|to do items|my list|the list)',
  task: '(task|todo|to-do|item)',
  list: '((my|the|our) [todo|to-do|to do|task|tasks|errand] (list|lists|tasks|todos|inbox))',
  allTags: '((all|all of|any|every) [the|its|their] (tags|labels|tag|label)|[the|its|their] (tags|labels))',
  noDue: '(due date|due dates|date|dates|deadline|deadlines|due|due day)',
  newTask: '[a|an|the|one|another|this] [new] (task|todo|to-do|to do|item|errand)',
} as const;
