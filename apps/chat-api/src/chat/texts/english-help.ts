/** What can be said, by examples. */
export const ENGLISH_HELP = `Say it as you would to a person. For example:
• Add: “pay rent every 1st at 9am, high priority #home”, “call mom tomorrow”
• Remind: “remind me to take the pizza out in 15 minutes”
• Finish: “done pay rent”, “complete everything tagged #errands”, “reopen the report”
• Change: “move dentist to friday at 10am”, “postpone the report by 2 days”, “tag pay rent with #money”
• Put off: “snooze dentist until tomorrow 9am”, “skip gym”
• Delete: “delete dentist”, “restore dentist”
• Lists: “new list: Garden”, “move dentist to list Garden”, “which lists are there?”, “delete list Garden”
• Ask: “what's due this week?”, “what should I do first?”, “how many tasks do I have?”
• Look back: “what happened to the dentist task?”, “undo”, “redo”
Several at once: one a line, or with “; ” in between.`;
