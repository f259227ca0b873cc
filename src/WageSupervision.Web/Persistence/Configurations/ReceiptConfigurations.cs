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
