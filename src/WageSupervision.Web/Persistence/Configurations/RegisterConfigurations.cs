using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class RegisterEntryConfiguration : IEntityTypeConfiguration<RegisterEntryRow>
{
    public void Configure(EntityTypeBuilder<RegisterEntryRow> builder)
    {
        builder.ToTable("register_entry").HasKey(e => new { e.EnterpriseId, e.EntryId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(e => e.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => new { e.EnterpriseId, e.Kind, e.FirstDay });
    }
}

internal sealed class RegisterWorkerConfiguration : IEntityTypeConfiguration<RegisterWorkerRow>
{
    public void Configure(EntityTypeBuilder<RegisterWorkerRow> builder)
    {
        builder.ToTable("register_worker").HasKey(w => new { w.EnterpriseId, w.EntryId, w.WorkerId });
        builder.HasOne<RegisterEntryRow>().WithMany().HasForeignKey(w => new { w.EnterpriseId, w.EntryId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Name).HasMaxLength(50);
        builder.HasIndex(w => new { w.EnterpriseId, w.IdentityIndex });
    }
}

internal sealed class RegisterFileConfiguration : IEntityTypeConfiguration<RegisterFileRow>
{
    public void Configure(EntityTypeBuilder<RegisterFileRow> builder)
    {
        builder.ToTable("register_file").HasKey(f => new { f.EnterpriseId, f.FileId });
        builder.HasOne<RegisterEntryRow>().WithMany().HasForeignKey(f => new { f.EnterpriseId, f.EntryId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.FileName).HasMaxLength(200);
        builder.Property(f => f.MediaType).HasMaxLength(100);
    }
}

internal sealed class RegisterConsentConfiguration : IEntityTypeConfiguration<RegisterConsentRow>
{
    public void Configure(EntityTypeBuilder<RegisterConsentRow> builder)
    {
        builder.ToTable("register_consent").HasKey(c => new { c.EnterpriseId, c.ConsentId });
        builder.HasOne<RegisterWorkerRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.EntryId, c.WorkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Reason).HasMaxLength(500);
    }
}
