using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class FilingReceiptConfiguration : IEntityTypeConfiguration<FilingReceiptRow>
{
    public void Configure(EntityTypeBuilder<FilingReceiptRow> builder)
    {
        builder.ToTable("filing_receipt").HasKey(r => new { r.EnterpriseId, r.FilingId, r.Sequence });
        builder.HasOne<FilingRow>().WithMany().HasForeignKey(r => new { r.EnterpriseId, r.FilingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FilingWithdrawalConfiguration : IEntityTypeConfiguration<FilingWithdrawalRow>
{
    public void Configure(EntityTypeBuilder<FilingWithdrawalRow> builder)
    {
        builder.ToTable("filing_withdrawal").HasKey(w => new { w.EnterpriseId, w.FilingId });
        builder.HasOne<FilingRow>().WithOne().HasForeignKey<FilingWithdrawalRow>(w => new { w.EnterpriseId, w.FilingId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Reason).HasMaxLength(500);
    }
}

internal sealed class FilingEditConfiguration : IEntityTypeConfiguration<FilingEditRow>
{
    public void Configure(EntityTypeBuilder<FilingEditRow> builder)
    {
        builder.ToTable("filing_correction").HasKey(c => new { c.EnterpriseId, c.FilingId, c.Sequence });
        builder.HasOne<FilingRow>().WithMany().HasForeignKey(c => new { c.EnterpriseId, c.FilingId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.EditedAt).HasColumnName("corrected_at");
        builder.Property(c => c.EditedBy).HasColumnName("corrected_by");
    }
}

internal sealed class FilerMandateConfiguration : IEntityTypeConfiguration<FilerMandateRow>
{
    public void Configure(EntityTypeBuilder<FilerMandateRow> builder)
    {
        builder.ToTable("filer_mandate").HasKey(m => new { m.EnterpriseId, m.AccountId, m.ValidFrom });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(m => m.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.AccountId);
    }
}
