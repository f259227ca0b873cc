using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class DrawConfiguration : IEntityTypeConfiguration<DrawRow>
{
    public void Configure(EntityTypeBuilder<DrawRow> builder)
    {
        builder.ToTable("draw").HasKey(d => new { d.EnterpriseId, d.DrawId });
        builder.Property(d => d.PlanNumber).HasMaxLength(40);
        builder.Property(d => d.RegionCode).HasMaxLength(6);
        builder.Property(d => d.Purpose).HasMaxLength(500);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.EnterpriseId, d.PlanNumber }).IsUnique();
        builder.HasIndex(d => new { d.RegionCode, d.PlannedOn });
    }
}

internal sealed class DrawMaterialConfiguration : IEntityTypeConfiguration<DrawMaterialRow>
{
    public void Configure(EntityTypeBuilder<DrawMaterialRow> builder)
    {
        builder.ToTable("draw_material").HasKey(m => new { m.EnterpriseId, m.DrawId });
        builder.HasOne<DrawRow>().WithMany().HasForeignKey(m => new { m.EnterpriseId, m.DrawId }).OnDelete(DeleteBehavior.Restrict);
    }
}
