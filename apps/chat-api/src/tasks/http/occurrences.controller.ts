import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Internal } from '@errand/dapr';
import { isDue } from '@errand/recurrence';
import { IsInt, IsString, Min, ValidateBy } from 'class-validator';
import { orNotFound } from '../../account/account-deleted.error.js';
import type { Caller } from '../../account/accounts.service.js';
import { ensureNext, withdrawNext, type NextOutcome } from '../rules/occurrences.js';
import { Tasks } from '../task.service.js';

const IsDueText = (): PropertyDecorator =>
  ValidateBy({ name: 'isDue', validator: { validate: (value) => typeof value === 'string' && isDue(value) } });

class NextOccurrenceDto {
  @IsInt() @Min(1) version!: number;
  @IsString() @IsDueText() due!: string;
  @IsString() @IsDueText() slot!: string;
  @IsInt() @Min(1) ordinal!: number;
}

/** recurring-svc's way in: the only one who may say what follows a completed task. */
@ApiExcludeController()
@Controller('internal/users/:userId/tasks/:taskId')
@Internal('recurring-svc')
export class OccurrencesController {
  constructor(private readonly tasks: Tasks) {}

  @Post('next')
  @HttpCode(200)
  next(
    @Param('userId') userId: string,
    @Param('taskId') taskId: string,
    @Body() next: NextOccurrenceDto,
  ): Promise<NextOutcome> {
    return orNotFound(this.tasks.change(recurring(userId), (workspace) => ensureNext(workspace, taskId, next)));
  }

  @Post('withdraw-next')
  @HttpCode(200)
  withdraw(@Param('userId') userId: string, @Param('taskId') taskId: string): Promise<{ withdrawn: boolean }> {
    return orNotFound(this.tasks.change(recurring(userId), (workspace) => withdrawNext(workspace, taskId)));
  }
}

function recurring(userId: string): Caller {
  return { userId, actor: { kind: 'recurring-svc', id: 'recurring-svc' } };
}
