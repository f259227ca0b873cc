using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class OversightMarkConfiguration : IEntityTypeConfiguration<OversightMarkRow>
{
    public void Configure(EntityTypeBuilder<OversightMarkRow> builder)
    {
        builder.ToTable("oversight_mark").HasKey(m => new { m.EnterpriseId, m.CaseId, m.Sequence, m.Kind });
        builder.Property(m => m.RegionCode).HasMaxLength(6);
        builder.Property(m => m.CaseNumber).HasMaxLength(40);
        builder.HasIndex(m => new { m.MarkedOn, m.RegionCode });
    }
}
