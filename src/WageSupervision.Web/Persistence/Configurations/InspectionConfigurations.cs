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

internal sealed class InspectionConfiguration : IEntityTypeConfiguration<InspectionRow>
{
    public void Configure(EntityTypeBuilder<InspectionRow> builder)
    {
        builder.ToTable("inspection").HasKey(i => new { i.EnterpriseId, i.InspectionId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(i => i.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.InspectionNumber).HasMaxLength(40);
        builder.Property(i => i.RegionCode).HasMaxLength(6);
        builder.Property(i => i.Failed).HasMaxLength(500);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => new { i.RegionCode, i.Stage, i.DueOn });
        builder.HasIndex(i => i.DrawId);
    }
}

internal sealed class InspectionFileConfiguration : IEntityTypeConfiguration<InspectionFileRow>
{
    public void Configure(EntityTypeBuilder<InspectionFileRow> builder)
    {
        builder.ToTable("inspection_file").HasKey(f => new { f.EnterpriseId, f.FileId });
        builder.HasOne<InspectionRow>().WithMany().HasForeignKey(f => new { f.EnterpriseId, f.InspectionId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.Item).HasMaxLength(20);
        builder.Property(f => f.FileName).HasMaxLength(200);
        builder.Property(f => f.MediaType).HasMaxLength(100);
    }
}
