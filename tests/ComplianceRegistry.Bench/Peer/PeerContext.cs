using Microsoft.EntityFrameworkCore;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>The peer's database: one row per system, an audit row per change, a generated text index, indices for filters and recency.</summary>
internal sealed class PeerContext(DbContextOptions<PeerContext> options) : DbContext(options)
{
    public DbSet<PeerSystem> Systems => Set<PeerSystem>();

    public DbSet<PeerAudit> Audits => Set<PeerAudit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PeerSystem>(system =>
        {
            system.ToTable("systems");
            system.HasKey(row => row.Id);
            system.Property(row => row.Answers).HasColumnType("jsonb");
            system.OwnsOne(row => row.SystemVersion, version => version.ToJson());
            system.OwnsOne(row => row.Contact, contact => contact.ToJson());
            system.OwnsMany(row => row.Deployments, deployments => deployments.ToJson());
            system.HasGeneratedTsVectorColumn(row => row.SearchVector, "simple", row => new { row.Name, row.ProviderName, row.IntendedPurpose });
            system.HasIndex(row => row.SearchVector).HasMethod("GIN");
            system.HasIndex(row => row.UpdatedAt);
            system.HasIndex(row => new { row.Jurisdiction, row.Sector, row.UpdatedAt });
            system.HasIndex(row => new { row.Jurisdiction, row.Class });
            system.HasIndex(row => row.Provider);
            system.HasIndex(row => row.Status);
        });
        modelBuilder.Entity<PeerAudit>(audit =>
        {
            audit.ToTable("audit");
            audit.Property(row => row.Payload).HasColumnType("jsonb");
            audit.HasIndex(row => row.SystemId);
        });
    }
}
