import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { OPERATION_KEY } from '../../apps/api/src/actor/permitted.js';
import type { TestApi } from './api.js';

export interface Route {
  readonly handler: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the root of the server; parameters stand as `:name`. */
  readonly path: string;
  readonly operation: unknown;
}

/** Every method of every controller that answers at an address. */
export function routesOf({ app }: Pick<TestApi, 'app'>): readonly Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Readonly<Record<string, unknown>>;
    const root = String(Reflect.getMetadata('path', metatype) ?? '');
    const isBeside = Reflect.getMetadata('swagger/apiExcludeController', metatype) !== undefined;
    const names = Object.getOwnPropertyNames(metatype.prototype).filter((name) => name !== 'constructor');
    return names.flatMap((name) => {
      const method = prototype[name];
      if (typeof method !== 'function' || Reflect.getMetadata('path', method) === undefined) return [];
      const own = [Reflect.getMetadata('path', method)].flat().map(String);
      return own.map((path) => ({
        handler: `${metatype.name}.${name}`,
        method: RequestMethod[Number(Reflect.getMetadata('method', method))] as Route['method'],
        path: `${isBeside ? '' : API_ROOT}/${root}/${path}`.replace(/\/+/g, '/').replace(/(?<=.)\/$/, ''),
        operation: Reflect.getMetadata(OPERATION_KEY, method) as unknown,
      }));
    });
  });
}
