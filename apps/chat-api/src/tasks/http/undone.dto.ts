import { ApiProperty } from '@nestjs/swagger';
import { TaskDto } from './task.dto.js';

/** What an undo or redo changed. */
export class UndoneDto {
  @ApiProperty({ type: [TaskDto], description: 'The tasks that changed, as they are now' })
  tasks!: TaskDto[];
}
