using ComplianceRegistry.Web.Hosting;
using ComplianceRegistry.Web.Imports.Operations;

namespace ComplianceRegistry.Web.Imports;

/// <summary>What imports are made of.</summary>
internal static class ImportSetup
{
    public static void AddImports(this WebApplicationBuilder builder, DataDirectory data)
    {
        var services = builder.Services;
        services.AddSingleton(MappingFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "mappings")));
        services.AddSingleton(new ImportOptions(builder.Configuration.GetValue("Registry:MaxImportBytes", ImportOptions.DefaultMaxBytes)));
        services.AddSingleton(new OperationStore(Path.Combine(data.Path, "operations")));
        services.AddSingleton<RowImporter>();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<ImportFiling>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportRunner>());
    }
}
