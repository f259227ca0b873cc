using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilterRow>
{
    public void Configure(EntityTypeBuilder<SavedFilterRow> builder)
    {
        builder.ToTable("saved_filter").HasKey(f => new { f.AccountId, f.FilterId });
        builder.Property(f => f.Name).HasMaxLength(20);
        builder.Property(f => f.Query).HasMaxLength(600);
        builder.HasIndex(f => new { f.AccountId, f.Name }).IsUnique();
    }
}

internal sealed class WorkerSearchConfiguration : IEntityTypeConfiguration<WorkerSearchRow>
{
    public void Configure(EntityTypeBuilder<WorkerSearchRow> builder)
    {
        builder.ToTable("worker_search").HasKey(s => s.SearchId);
        builder.Property(s => s.RegionCode).HasMaxLength(6);
        builder.Property(s => s.Reference).HasMaxLength(60);
        builder.Property(s => s.PersonIndex).HasMaxLength(32);
        builder.HasIndex(s => new { s.RegionCode, s.At });
        builder.HasIndex(s => s.PersonIndex);
    }
}
