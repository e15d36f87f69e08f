using ComplianceRegistry.Cli;

return await RegistryCommands.Create().Parse(args).InvokeAsync();
