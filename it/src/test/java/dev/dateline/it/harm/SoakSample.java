package dev.dateline.it.harm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How a stage stood at a moment of a soak.
 *
 * @param second since the start
 * @param residentMegabytes of memory
 * @param openFiles descriptors
 * @param stateMegabytes on the disk
 * @param articles acknowledged so far
 */
record SoakSample(
    long second,
    String stage,
    double residentMegabytes,
    double openFiles,
    double stateMegabytes,
    long articles) {

  /** Of a process on Linux. */
  static double residentMegabytes(long pid) throws IOException {
    return Files.readString(Path.of("/proc/" + pid + "/status"))
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  static long openFiles(long pid) throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return descriptors.count();
    }
  }

  /** Writes {@code soak.csv} and {@code soak.png}. */
  static void write(List<SoakSample> samples, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("second,stage,resident_mb,open_files,state_mb,articles");
    for (SoakSample s : samples) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d,%s,%.1f,%.0f,%.1f,%d",
              s.second,
              s.stage,
              s.residentMegabytes,
              s.openFiles,
              s.stateMegabytes,
              s.articles));
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("soak.csv"), lines);
    System.setProperty("java.awt.headless", "true");
    List<XYChart> charts =
        List.of(
            chart("Resident memory, MB", samples, SoakSample::residentMegabytes),
            chart("Open files", samples, SoakSample::openFiles),
            chart("State on disk, MB", samples, SoakSample::stateMegabytes));
    BitmapEncoder.saveBitmap(
        charts,
        charts.size(),
        1,
        folder.resolve("soak.png").toString(),
        BitmapEncoder.BitmapFormat.PNG);
  }

  private static XYChart chart(
      String title, List<SoakSample> samples, ToDoubleFunction<SoakSample> of) {
    XYChart chart =
        new XYChartBuilder().width(900).height(300).title(title).xAxisTitle("minutes").build();
    for (String stage : samples.stream().map(SoakSample::stage).distinct().toList()) {
      List<SoakSample> own = samples.stream().filter(s -> s.stage.equals(stage)).toList();
      chart
          .addSeries(
              stage,
              own.stream().mapToDouble(s -> s.second / 60.0).toArray(),
              own.stream().mapToDouble(of).toArray())
          .setMarker(SeriesMarkers.NONE);
    }
    return chart;
  }
}
