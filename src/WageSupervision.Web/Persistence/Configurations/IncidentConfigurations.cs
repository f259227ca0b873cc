using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class MajorIncidentConfiguration : IEntityTypeConfiguration<MajorIncidentRow>
{
    public void Configure(EntityTypeBuilder<MajorIncidentRow> builder)
    {
        builder.ToTable("major_incident").HasKey(i => new { i.EnterpriseId, i.IncidentId });
        builder.Property(i => i.IncidentNumber).HasMaxLength(40);
        builder.Property(i => i.RegionCode).HasMaxLength(6);
        builder.Property(i => i.Respondent).HasMaxLength(200);
        builder.Property(i => i.Place).HasMaxLength(200);
        builder.Property(i => i.NextDueWhat).HasMaxLength(400);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => new { i.EnterpriseId, i.IncidentNumber }).IsUnique();
        builder.HasIndex(i => new { i.RegionCode, i.Stage, i.NextDueAt });
    }
}
