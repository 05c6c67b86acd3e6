package dev.dateline.bench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Processor time by stages, one bar a trial, as a PNG. */
final class PipelinePicture {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 700;

  private PipelinePicture() {}

  static void write(List<TrialResult> results, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("CPU seconds for 1,000 articles, by stages")
            .xAxisTitle("trial, and articles a second")
            .yAxisTitle("seconds")
            .build();
    chart.getStyler().setStacked(true);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setXAxisLabelRotation(20);
    List<String> names = new ArrayList<>();
    for (TrialResult result : results) {
      names.add(
          "%d %s: %.0f/s".formatted(names.size() + 1, result.name(), result.articlesPerSecond()));
    }
    Set<String> stages = new TreeSet<>();
    results.forEach(result -> stages.addAll(result.cpuSecondsPerThousand().keySet()));
    for (String stage : stages) {
      List<Double> seconds = new ArrayList<>();
      for (TrialResult result : results) {
        seconds.add(result.cpuSecondsPerThousand().getOrDefault(stage, 0.0));
      }
      chart.addSeries(stage, names, seconds);
    }
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
  }
}
