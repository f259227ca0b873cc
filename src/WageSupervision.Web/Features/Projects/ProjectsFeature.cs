using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Projects;

/// <summary>工程项目: parties, contracts, safeguards of wages, and who is liable.</summary>
public static class ProjectsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddProjects(this IServiceCollection services) => services.AddStore<ProjectFiles>();
}
