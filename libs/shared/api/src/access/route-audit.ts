import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { allPermissions } from '@congtac/shared-domain';
import { ACCESS_RULE, type AccessRule } from './requires';

/** A route handler and the rule it declares. */
export interface RouteRule {
  handler: string;
  rule: AccessRule | undefined;
}

/** Stops the boot when a route declares no access rule or a permission nobody defined. */
@Injectable()
export class RouteAudit implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.routes().flatMap(({ handler, rule }) => {
      if (!rule) return [`${handler} declares neither @Requires, @SignedIn nor @Public`];
      if (rule.kind === 'permission' && !allPermissions().has(rule.code))
        return [`${handler} requires unknown ${rule.code}`];
      return [];
    });
    if (faults.length) throw new Error(`routes without a valid access rule:\n${faults.join('\n')}`);
  }

  /** Every route handler of the application with its rule. */
  routes(): RouteRule[] {
    return this.discovery.getControllers().flatMap((wrapper) => {
      const instance = wrapper.instance as object | null;
      if (!instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, method: prototype[name] as (...args: unknown[]) => unknown }))
        .filter(({ method }) => Reflect.hasMetadata(PATH_METADATA, method))
        .map(({ name, method }) => ({
          handler: `${wrapper.name}.${name}`,
          rule: this.reflector.get<AccessRule | undefined>(ACCESS_RULE, method),
        }));
    });
  }
}
