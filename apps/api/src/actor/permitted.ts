import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { isOpen, type OperationName } from '#process';

/** Under this key a handler carries its operation. */
export const OPERATION_KEY = 'ordna:operation';

/** In the document, until `complete.ts` has said what it means: anyone may call this. */
export const OPEN_EXTENSION = 'x-open';

/** Names the operation of a route: the guard lets in whom the permission table grants it. A route without one is refused. */
export const Permitted = (operation: OperationName): MethodDecorator =>
  applyDecorators(
    SetMetadata(OPERATION_KEY, operation),
    ...(isOpen(operation) ? [ApiExtension(OPEN_EXTENSION, true)] : []),
  );
